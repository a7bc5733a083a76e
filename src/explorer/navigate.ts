import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Address } from './address.js';

/** Goes to another address of the explorer. With `replace` the address takes the place of the one before in the history. */
export type Navigate = (href: string, options?: { readonly replace?: boolean }) => void;

/** Where a page stands, and how it goes on; on a server it goes nowhere. */
export const Place = createContext<{ readonly at: Address; readonly navigate: Navigate }>({
  at: new Address('', '/', new URLSearchParams()),
  navigate: () => {},
});

/** The address at which the page stands. */
export function useAddress(): Address {
  return useContext(Place).at;
}

export function useNavigate(): Navigate {
  return useContext(Place).navigate;
}
