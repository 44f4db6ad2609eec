import {
  AlignmentType,
  convertMillimetersToTwip,
  type INumberingOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx';
import { INK, SOFT, THREAD } from '../tones';

const HEADS = 'Georgia';
const TEXT = 'Calibri';
const hex = (tone: string): string => tone.slice(1);

export const PAGE = {
  width: 11_906,
  height: 16_838,
  side: convertMillimetersToTwip(22),
  top: convertMillimetersToTwip(24),
  bottom: convertMillimetersToTwip(22),
} as const;
export const FULL = PAGE.width - 2 * PAGE.side;

const head = (size: number, before: number, after: number, color = INK) => ({
  run: { font: HEADS, size, bold: true, color: hex(color) },
  paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
});

/** Styles a reader can change for the whole document at once; nothing is set by hand that has a name. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: TEXT, size: 21, color: hex(INK), language: { value: 'en-GB', eastAsia: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: HEADS, size: 60, bold: true, color: hex(INK) },
      paragraph: { spacing: { before: 120, after: 360 }, alignment: AlignmentType.START },
    },
    heading1: head(36, 480, 120),
    heading2: head(26, 320, 100),
    heading3: head(22, 240, 60),
    caption: {
      run: { size: 18, bold: true, color: hex(SOFT) },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: 'Kind',
      name: 'Kind of document',
      basedOn: 'Normal',
      run: { size: 20, color: hex(SOFT) },
      paragraph: { spacing: { before: 2400, after: 60 } },
    },
    {
      id: 'Under',
      name: 'Under a heading',
      basedOn: 'Normal',
      run: { italics: true, color: hex(SOFT) },
      paragraph: { keepNext: true },
    },
    {
      id: 'Small',
      name: 'Small',
      basedOn: 'Normal',
      run: { size: 18, color: hex(SOFT) },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'Normal',
      run: { size: 18, bold: true, color: hex(SOFT) },
      paragraph: { spacing: { before: 160, after: 20 }, keepNext: true },
    },
    {
      id: 'TableText',
      name: 'Table text',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { spacing: { after: 20, line: 250, lineRule: LineRuleType.AUTO } },
    },
    {
      id: 'TableHead',
      name: 'Table head',
      basedOn: 'TableText',
      run: { size: 17, bold: true, color: hex(SOFT) },
    },
    {
      id: 'Thread',
      name: 'Golden thread',
      basedOn: 'Small',
      paragraph: {
        spacing: { before: 60, after: 160 },
        border: { left: { style: 'single', size: 12, space: 8, color: hex(THREAD) } },
      },
    },
  ],
};

export const BULLETS = 'bullets';
export const NUMBERING: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 360, hanging: 260 } } },
        },
      ],
    },
  ],
};
