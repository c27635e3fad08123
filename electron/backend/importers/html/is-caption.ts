import type { JudgedBlock } from '../text/clutter-evidence.ts';

/** A picture's caption, by the credit at its end. */
export function isCaption({ text, isProse, size }: JudgedBlock): boolean {
  if (size > 450) return false;
  const credit =
    /\((?:AP|Reuters|AFP|EPA|Getty|Photo|Image|Picture|Courtesy|Credit|File|Handout|Source|Foto|Фото|صورة|Crédit|[^()]{2,60}\/\s?[^()]{2,60}(?:Getty Images|Press|Photo|Reuters|AP|AFP|Times|News)?)[^()]{0,80}\)\.?$|\b(?:Getty Images|AP Photo|AFP|Reuters|EPA|Shutterstock|Unsplash|Flickr)(?:\/[\p{L} .]+)?\)?$|^[\p{L}.’' -]{3,40}(?:,| \/|\/)\s?(?:AP|Reuters|AFP|EPA|Getty)$|^(?:AP|Reuters|AFP|EPA|Getty|dpa|Handout|Courtesy)$|^\(?(?:Photos?|Image|Picture|Photograph|Credit|Courtesy|Photo credit|Image credit|Foto|Bild|Crédits?|Фото|صورة|الصورة|תצלום|צילום|Fotoğraf|عکس|Caption)(?:\s+(?:by|via|courtesy of)\b|\s*[:|])/iu;
  return credit.test(text) && !(isProse && size > 300);
}
