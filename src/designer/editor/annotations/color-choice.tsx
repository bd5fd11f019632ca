import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnnotationColor, annotationColors } from '#domain/pipeline/pipeline.ts';
import '../../ui/annotation-colors.css';
import './color-choice.css';

interface Props {
  /** Null where those that are chosen differ. */
  readonly value: AnnotationColor | null;
  readonly disabled?: boolean;
  readonly onChoose: (color: AnnotationColor) => void;
}

/** The colours of notes and groups, side by side. */
export function ColorChoice({ value, disabled = false, onChoose }: Props) {
  const { t } = useTranslation('editor');
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t('colors')} className="weft-colors">
      {annotationColors.map((color) => (
        <input
          key={color}
          type="radio"
          name={name}
          className="weft-color"
          data-annotation-color={color}
          aria-label={t(`color.${color}`)}
          title={t(`color.${color}`)}
          checked={color === value}
          disabled={disabled}
          onChange={() => onChoose(color)}
        />
      ))}
    </div>
  );
}
