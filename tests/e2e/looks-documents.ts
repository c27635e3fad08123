import { makePng } from '../helpers/make-png.ts';

const png = (width: number, height: number) =>
  `data:image/png;base64,${Buffer.from(makePng(width, height)).toString('base64')}`;

const sentence =
  'The harbour office said on Monday that the two ships had left the northern quay before the order came in, and that nobody on board had been told of it.';

const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** A saved page with whatever a page can show: pictures, tables, notes, links. */
export const ships = `<!doctype html><html lang="en"><head><title>Ships leave the quay</title></head><body><article>
<h1>Ships leave the quay</h1>
<p>${sentence}<sup><a href="#n1">1</a></sup> See <a href="#cargo">the list of the cargo</a>, or <a href="https://harbour.example/report?y=2024">the report</a>.</p>
<figure><img src="${png(640, 360)}" alt="A quay in grey"><figcaption>The north quay, seen from the customs house.</figcaption></figure>
<p>${sentence}</p>
<figure><img src="https://harbour.example/map.png" width="600" height="300" alt="Map"><figcaption>The river and its posts.</figcaption></figure>
<p><img src="${png(200, 80)}" alt="A flag"></p>
<p>${sentence}</p><p>${sentence}</p><p>${sentence}</p>
<h2 id="cargo">The cargo of both</h2>
<table><thead>${row(['Ship', 'Cargo', 'Tonnes'], 'th')}</thead><tbody>
${row(['Belkara', 'Grain, in sacks of fifty kilograms', '1,240'])}${row(['Qantara', 'Salt', '310'])}</tbody></table>
<p>${sentence}</p>
<table>${row(
  Array.from({ length: 14 }, (_, i) => `Column number ${i + 1}`),
  'th',
)}${[1, 2, 3].map((n) => row(Array.from({ length: 14 }, (_, i) => `value ${n}-${i}`))).join('')}</table>
<ul><li>One thing<ul><li>Within it</li></ul></li></ul><blockquote><p>${sentence}</p></blockquote>
${`<p>${sentence}</p>`.repeat(12)}
<ol><li id="n1">Statement of the harbour office, 4 March. It gives no names.</li></ol></article></body></html>`;

/** Arabic with all that comes in Arabic reports: Latin names, emphasis, lists, a table, an English paragraph, a note. */
export const barges = `# النقل النهري والمعابر الحدودية

## حركة الصنادل على النهر

يعتمد جزء من نقل الحبوب ومواد البناء في حوض النهر على صنادل مسطّحة القاع تعمل بين المرافئ الداخلية. وتقول إدارة الملاحة إن عدد الرحلات المسجّلة بلغ 214 رحلة في شهر آذار، *بزيادة طفيفة* على الشهر **السابق**، ثم تُنقل الحمولة بالشاحنات من الرصيف إلى المخازن[^1].

GPS هو نظام لتحديد المواقع، وقد اعتمدته إدارة الملاحة في العام الماضي.

> ولم تنشر وزارة النقل أرقاماً تفصيلية عن الحركة في كل مركز.

- متوسط الانتظار
  - في الشتاء

1. أولاً

The port authority says in English that the average wait fell from nine hours to four at the post.

| المركز | الرحلات | ASYCUDA |
|---|---|---|
| القنطرة | 214 | نعم |
| Belkara | 98 | لا |

كلمة بالكتاب هنا

كلمة بالكتاب هنا أيضاً

[^1]: تقرير إدارة الملاحة، نيسان 2024.
`;

/** A long plain text, of which only a part is ever drawn. */
export const longText = Array.from(
  { length: 700 },
  (_, i) => `Paragraph ${i + 1} of the log. ${sentence} It was written down at ${i % 24}:00.`,
).join('\n\n');
