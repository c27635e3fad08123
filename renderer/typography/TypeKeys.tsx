import { defaultTypography } from '../../core/contract/library.ts';
import { useKeys } from '../app/keymap/use-keys.ts';
import { useReading } from '../reader/reading.ts';
import { announce } from '../ui/announce.ts';
import { stepType } from './type-properties.ts';
import { useTypography } from './use-typography.ts';

/** Larger, smaller and usual text by keys: of the letters that the document is written in. */
export function TypeKeys() {
  const { shape, isActive } = useReading();
  const [type, change] = useTypography();
  const name = shape.isArabic ? 'arabicSize' : 'size';
  const set = (size: number) => {
    if (size !== type[name]) change({ [name]: size });
    announce(`Text size: ${size} px`);
    return true;
  };
  useKeys(
    {
      'reader.larger-text': () => set(stepType(name, type[name], 1)),
      'reader.smaller-text': () => set(stepType(name, type[name], -1)),
      'reader.usual-text-size': () => set(defaultTypography[name]),
    },
    { isActive },
  );
  return null;
}
