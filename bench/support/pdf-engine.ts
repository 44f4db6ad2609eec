/** One program, one size, in a process of its own, so that its memory can be told: prints what it measured. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { woffToSfnt } from '@/lib/export/pdf/woff';
import { CHROMIUM_FLAGS } from '../../scripts/lib/chromium.mjs';
import { jobOf, type Part, SIZES, type Size } from './pdf-content';

/** `cpuMs`: time of the processor, where the program is one process; waiting for others on a busy machine is not in it. */
export type Measured = { pages: number; ms: number; cpuMs: number; peakMb: number; kb: number };

const files = createRequire(import.meta.url);
const woff = (pack: string, weight: number) =>
  files.resolve(`@fontsource/${pack}/files/${pack}-latin-${weight}-normal.woff`);
const BOOK = 'literata';
const PLAIN = 'atkinson-hyperlegible-next';

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const pagesIn = (pdf: Uint8Array): number =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0;

type Run = () => Promise<Uint8Array>;

async function measure(run: Run, rounds: number, peak: () => number): Promise<Measured> {
  let pdf = await run();
  const times: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    pdf = await run();
    times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  const cpuMs = (user + system) / 1000 / rounds;
  return { pages: pagesIn(pdf), ms: median(times), cpuMs, peakMb: peak(), kb: pdf.length / 1024 };
}

const ownPeak = (): number => process.resourceUsage().maxRSS / 1024;

const escaped = (text: string) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

function htmlOf(parts: readonly Part[]): string {
  const face = (family: string, pack: string, weight: number) =>
    `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff;base64,${readFileSync(woff(pack, weight)).toString('base64')})}`;
  // biome-ignore lint/suspicious/useIterableCallbackReturn: every kind of part is told of
  const body = parts.map((part) => {
    switch (part.kind) {
      case 'title':
        return `<h1>${escaped(part.text)}</h1>`;
      case 'heading':
        return `<h2>${escaped(part.text)}</h2>`;
      case 'entry':
        return `<h3>${escaped(part.text)}</h3>`;
      case 'fact':
        return `<div class="f"><span>${escaped(part.label)}</span><p>${escaped(part.text)}</p></div>`;
      case 'item':
        return `<ul><li>${escaped(part.text)}</li></ul>`;
      case 'note':
        return `<p class="n">${escaped(part.text)}</p>`;
      case 'text':
        return `<p class="t">${escaped(part.text)}</p>`;
      case 'chart':
        return part.svg;
      case 'table':
        return `<table><thead><tr>${part.head.map((cell, at) => `<th style="width:${part.widths[at]}%">${escaped(cell)}</th>`).join('')}</tr></thead><tbody>${part.rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</tbody></table>`;
    }
  });
  return `<!doctype html><meta charset="utf-8"><style>${face('Book', BOOK, 400)}${face('Book', BOOK, 700)}${face('Plain', PLAIN, 400)}${face('Plain', PLAIN, 600)}
@page{size:A4;margin:70pt 62pt 58pt}body{margin:0;font:10pt/1.42 Book}h1{font-size:20pt;break-after:avoid}h2{font-size:14.5pt;break-after:avoid}h3{font-size:12pt;break-after:avoid}
.f{display:flex;break-inside:avoid}.f span{width:106pt;flex:none;font:8.2pt Plain}.f p{margin:3pt 0}.n,table{font:8.6pt/1.4 Plain}.t{margin-left:106pt}
table{width:100%;border-collapse:collapse}tr{break-inside:avoid;border-bottom:.5pt solid #ccc}td,th{vertical-align:top;text-align:left;padding:4pt 10pt 4pt 0}</style><body>${body.join('')}`;
}

/** Everything the browser is, its helpers included. */
function treeMb(root: number): number {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number, number]);
  const of = new Set([root]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [pid, parent] of rows)
      if (of.has(parent) && !of.has(pid)) {
        of.add(pid);
        grew = true;
      }
  }
  return rows.filter(([pid]) => of.has(pid)).reduce((sum, [, , rss]) => sum + rss, 0) / 1024;
}

/** A browser that is up already and has printed before: only the page is made and printed. */
async function inChromium(parts: readonly Part[], rounds: number): Promise<Measured> {
  const executablePath = process.env.BENCH_CHROMIUM ?? '';
  const server = await chromium.launchServer({
    executablePath,
    args: CHROMIUM_FLAGS,
  });
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  const html = htmlOf(parts);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, treeMb(server.process().pid ?? 0));
  }, 250);
  try {
    return await measure(
      async () => {
        await page.setContent(html, { waitUntil: 'load' });
        return page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
      },
      rounds,
      () => Math.max(peak, treeMb(server.process().pid ?? 0)),
    );
  } finally {
    clearInterval(watch);
    await browser.close();
    await server.close();
  }
}

type Pdfmake = {
  setFonts(fonts: object): void;
  setLocalAccessPolicy(allow: () => boolean): void;
  setUrlAccessPolicy(allow: () => boolean): void;
  createPdf(content: object): { getBuffer(): Promise<Buffer> };
};

function contentOf(part: Part): object {
  switch (part.kind) {
    case 'title':
      return { text: part.text, fontSize: 20, bold: true, headlineLevel: 1, margin: [0, 20, 0, 6] };
    case 'heading':
      return { text: part.text, fontSize: 14.5, bold: true, margin: [0, 14, 0, 2] };
    case 'entry':
      return { text: part.text, fontSize: 12, bold: true, margin: [0, 12, 0, 2] };
    case 'fact':
      return {
        columns: [
          { width: 106, text: part.label, fontSize: 8.2, font: 'Plain' },
          { width: '*', text: part.text },
        ],
        margin: [0, 3, 0, 3],
      };
    case 'item':
      return { ul: [part.text], margin: [106, 0, 0, 0] };
    case 'note':
      return { text: part.text, fontSize: 8.6, font: 'Plain' };
    case 'text':
      return { text: part.text, margin: [106, 3, 0, 3] };
    case 'chart':
      return { svg: part.svg.replaceAll(/font-family="[^"]*"/g, 'font-family="Plain"'), width: part.width };
    case 'table': {
      const sum = part.widths.reduce((all, width) => all + width, 0);
      return {
        fontSize: 8.6,
        font: 'Plain',
        layout: 'lightHorizontalLines',
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: part.widths.map((width) => (width / sum) * (471 - 8 * part.widths.length)),
          body: [part.head, ...part.rows],
        },
      };
    }
  }
}

async function inPdfmake(parts: readonly Part[], rounds: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'upmark-bench-'));
  try {
    const font = (pack: string, weight: number) => {
      const path = join(folder, `${pack}-${weight}.ttf`);
      writeFileSync(path, woffToSfnt(readFileSync(woff(pack, weight))));
      return path;
    };
    const pdfmake = files('pdfmake') as Pdfmake;
    pdfmake.setLocalAccessPolicy(() => true);
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setFonts({
      Book: {
        normal: font(BOOK, 400),
        bold: font(BOOK, 700),
        italics: font(BOOK, 400),
        bolditalics: font(BOOK, 700),
      },
      Plain: {
        normal: font(PLAIN, 400),
        bold: font(PLAIN, 600),
        italics: font(PLAIN, 400),
        bolditalics: font(PLAIN, 600),
      },
    });
    return await measure(
      () =>
        pdfmake
          .createPdf({
            pageSize: 'A4',
            pageMargins: [62, 70, 62, 58],
            defaultStyle: { font: 'Book', fontSize: 10, lineHeight: 1.15 },
            content: parts.map(contentOf),
          })
          .getBuffer(),
      rounds,
      ownPeak,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [engine, wanted] = process.argv.slice(2);
const size = SIZES.find((one) => String(one) === wanted) as Size;
const job = jobOf(size);
const rounds = size > 60 ? 2 : size > 12 ? 3 : 5;
const measured =
  engine === 'ours'
    ? await measure(async () => (await job.render()).bytes, rounds, ownPeak)
    : engine === 'pdfmake'
      ? await inPdfmake(job.parts(), rounds)
      : await inChromium(job.parts(), rounds);
console.log(JSON.stringify(measured));
process.exit(0);
