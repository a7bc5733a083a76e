import type { KgTrace } from 'kg20x10/components';
import type { HTMLAttributes, RefAttributes } from 'react';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'kg-trace': HTMLAttributes<KgTrace> &
        RefAttributes<KgTrace> & {
          node: string;
          property: string;
          endpoint?: string;
          level?: number;
          'onkg-load'?: (event: HTMLElementEventMap['kg-load']) => void;
          'onkg-error'?: (event: HTMLElementEventMap['kg-error']) => void;
        };
    }
  }
}
