import type { Seen, View } from '../view.js';
import { type CheckQuery, type CheckQueryVariables, checkOperation } from './check.operation.js';
export const check: View<CheckQuery, CheckQueryVariables> = {
  operation: checkOperation,
  variables: () => ({}),
  title: () => 'Check my copy',
  Page: Check,
  isTimeless: true,
};
function Check(_: Seen<CheckQuery>) {
  return <h1>Check my copy</h1>;
}
