export { runImport as default } from './run-import.ts';
