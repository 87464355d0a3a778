// Code in tabs: radio buttons, so that they work without scripts; printed pages show all.
import type { Language } from '../text/language.ts';
import { codeBlock } from './markdown.ts';
import { Html } from './section.tsx';

interface TabsProps {
  /** A name for the group, one on each page. */
  readonly id: string;
  readonly language: Language;
  readonly tabs: readonly (readonly [title: string, code: string])[];
}

export const Tabs = ({ id, language, tabs }: TabsProps) => (
  <div class="tabs">
    {tabs.flatMap(([title, code], i) => [
      <input type="radio" name={id} id={`${id}-${i}`} checked={i === 0} />,
      <label for={`${id}-${i}`}>{title}</label>,
      <div class="tab">
        <Html html={codeBlock(code, language)} />
      </div>,
    ])}
  </div>
);
