import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { characterSpace, faces, fontSizes, lineDistance } from './gbt-9704.ts';

/** Ids of the file's own paragraph styles. */
export const ownStyles = {
  remark: 'TrayRemark',
  citation: 'TrayCitation',
  citationHead: 'TrayCitationHead',
} as const;

/** One face for every script, so that no theme's face comes in between. */
export const faceRun = (face: string, size: number = fontSizes.body) => ({
  font: { ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' },
  size,
  ...(size === fontSizes.body && { characterSpacing: characterSpace }),
  color: '000000',
  bold: false,
  italics: false,
});

const lines = { before: 0, after: 0, line: lineDistance, lineRule: LineRuleType.EXACT };
/** Two characters of the paragraph's own size; the twips are for programs that do not know characters. */
const twoCharacters = { firstLine: fontSizes.body * 20, firstLineChars: 200 };

const heading = (face: string, outlineLevel: number) => ({
  run: faceRun(face),
  paragraph: { spacing: lines, indent: twoCharacters, keepNext: true, outlineLevel },
});

/** A paragraph style of the file's own. */
export const ownStyle = (id: string, name: string, face: string): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: faceRun(face),
  // Lines fill the width of the text.
  paragraph: { spacing: lines, indent: twoCharacters, alignment: AlignmentType.BOTH },
});

/** Styles in the manner of GB/T 9704: 一、 in 黑体, （一） in 楷体, all else in 仿宋, 三号 on lines of 28 points. */
export const wordStyles: IStylesOptions = {
  default: {
    document: {
      run: { ...faceRun(faces.body), language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
      paragraph: { spacing: lines },
    },
    title: {
      run: faceRun(faces.title, fontSizes.title),
      paragraph: { spacing: lines, alignment: AlignmentType.CENTER },
    },
    heading1: heading(faces.first, 0),
    heading2: heading(faces.second, 1),
    heading3: heading(faces.body, 2),
    // The handout has three levels; those below are ready for what a trainer adds.
    heading4: heading(faces.body, 3),
    heading5: heading(faces.body, 4),
    heading6: heading(faces.body, 5),
  },
  paragraphStyles: [
    ownStyle('BodyText', 'Body Text', faces.body),
    ownStyle(ownStyles.remark, '备课备注', faces.second),
    {
      // No heading: the sources are no chapter of the lesson.
      ...ownStyle(ownStyles.citationHead, '引用出处标题', faces.first),
      paragraph: { spacing: { ...lines, before: lineDistance }, keepNext: true },
    },
    {
      ...ownStyle(ownStyles.citation, '引用出处', faces.body),
      paragraph: { spacing: lines, indent: twoCharacters, alignment: AlignmentType.LEFT },
    },
  ],
};
