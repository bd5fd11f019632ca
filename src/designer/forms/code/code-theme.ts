import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** Colours with a contrast of 4.5 or more on the editor's background, light and dark. */
const highlightStyle = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier, tags.controlKeyword], color: 'light-dark(#7a2fb5, #cfa0f5)' },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: 'light-dark(#1b6e2c, #8fd19e)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom, tags.special(tags.variableName)], color: 'light-dark(#a33c00, #ffb27d)' },
  { tag: [tags.comment, tags.meta], color: 'light-dark(#5c616e, #a8abb5)', fontStyle: 'italic' },
  { tag: [tags.typeName, tags.className, tags.namespace], color: 'light-dark(#0b6a7a, #6fd0df)' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName), tags.attributeName], color: 'light-dark(#1864ab, #8cc4f7)' },
  { tag: [tags.function(tags.variableName), tags.definition(tags.variableName)], color: 'light-dark(#3d45a8, #b4bafa)' },
  { tag: tags.invalid, color: 'light-dark(#c92a2a, #ff8787)' },
]);

const look = EditorView.theme({
  '&': { fontSize: '12px', backgroundColor: 'var(--weft-surface)', color: 'var(--weft-text)', borderRadius: 'var(--mantine-radius-sm)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--weft-text)', padding: '5px 0' },
  '.cm-cursor': { borderLeftColor: 'var(--weft-text)' },
  '.cm-gutters': { backgroundColor: 'var(--weft-sunken)', color: 'var(--weft-dim)', borderRight: '1px solid var(--weft-line)' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'light-dark(rgb(74 83 198 / 6%), rgb(138 147 240 / 10%))' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'light-dark(#d3d8fb, #3a3f6e)',
  },
  '.cm-placeholder': { color: 'var(--mantine-color-placeholder)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'light-dark(#dfe3ff, #3d4275)', outline: 'none' },
  '.cm-tooltip-hover .weft-code-hover': { padding: '4px 8px', maxWidth: '420px' },
  '.cm-diagnosticAction': { backgroundColor: 'light-dark(#3d45a8, #4a53c6)', color: '#fff', cursor: 'pointer' },
  '.cm-panels': { backgroundColor: 'var(--weft-raised)', color: 'var(--weft-text)' },
  '.cm-tooltip': {
    overflow: 'clip',
    backgroundColor: 'var(--weft-raised)',
    border: '1px solid var(--weft-line-strong)',
    borderRadius: '6px',
    boxShadow: 'var(--weft-shadow)',
    color: 'var(--weft-text)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--weft-accent-soft)', color: 'inherit' },
});

export const codeTheme = [look, syntaxHighlighting(highlightStyle)];
