import type { RawItem, Rejected } from './contract.js';

/** Fewer visible characters than this on average per page are page numbers and stamps, not text. */
const FEWEST_CHARACTERS_PER_PAGE = 20;

/** The text of a PDF, page after page. Text in PDF holds Kangxi radicals and ligatures where letters are meant: NFKC mends it. */
export async function readPdf(bytes: Uint8Array, recordId: string): Promise<RawItem | Rejected> {
  const { extractText, getDocumentProxy, getMeta } = await import('unpdf'); // 100 ms to load: only where used
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    const { text: pages } = await extractText(pdf, { mergePages: false });
    const info = (await getMeta(pdf)).info as Readonly<Record<string, unknown>>;
    const text = pages
      .map((page) => page.normalize('NFKC').trim())
      .filter((page) => page !== '')
      .join('\n\n');
    if (text.replaceAll(/\s/gu, '').length < FEWEST_CHARACTERS_PER_PAGE * pages.length) {
      return {
        where: recordId,
        reason: 'the PDF holds pictures of pages, but no text; run text recognition on it (for example `ocrmypdf`) and add the result',
      };
    }
    return { recordId, urlIsCanonical: false, ...factsOf(info), body: { format: 'text', text } };
  } catch (error) {
    return { where: recordId, reason: `the PDF cannot be opened (${(error as Error).message})` };
  }
}

function factsOf(info: Readonly<Record<string, unknown>>): Pick<RawItem, 'title' | 'authors' | 'hintedDate'> {
  const title = stated(info['Title']);
  const author = stated(info['Author']);
  const made = /^D:(\d{4})(\d{2})(\d{2})/.exec(stated(info['CreationDate']) ?? '');
  return {
    // Office programs put the file's name here.
    ...(title === undefined || /\.(?:docx?|pptx?|pdf|indd|tex|dvi)$/i.test(title) ? {} : { title: title.normalize('NFKC') }),
    ...(author === undefined
      ? {}
      : {
          authors: author
            .split(/[;,；，、]/u)
            .map((name) => name.trim())
            .filter(Boolean),
        }),
    ...(made === null ? {} : { hintedDate: `${made[1]}-${made[2]}-${made[3]}` }),
  };
}

function stated(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
