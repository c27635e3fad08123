import { encodingGroups } from '../../core/text/encodings.ts';

/** The options of a list of encodings, by script. */
export function EncodingOptions() {
  return encodingGroups.map(({ script, encodings }) => (
    <optgroup key={script} label={script}>
      {encodings.map(({ label, name }) => (
        <option key={label} value={label}>
          {name}
        </option>
      ))}
    </optgroup>
  ));
}
