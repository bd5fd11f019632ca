import { CloseButton, Select, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ComponentVersion } from '#contract/models.ts';
import { jobTypeNames } from '#domain/job-type/job-type.ts';
import { jobTypeTitle } from '../../lib/job-type-title.ts';
import { useLanguage } from '../../lib/i18n.ts';
import { type ComponentSelection, owners, topCategories } from './select-components.ts';

interface ComponentFilterProps {
  readonly components: readonly ComponentVersion[];
  readonly shown: number;
  readonly filter: ComponentSelection;
  readonly onChange: (filter: ComponentSelection) => void;
}

/** Search and filters above the list. */
export function ComponentFilter({ components, shown, filter, onChange }: ComponentFilterProps) {
  const { t } = useTranslation('components');
  const language = useLanguage();
  return (
    <search className="weft-components-filter">
      <TextInput
        className="weft-components-search"
        value={filter.search}
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          filter.search === '' ? null : (
            <CloseButton size="xs" aria-label={t('clearSearch')} onClick={() => onChange({ ...filter, search: '' })} />
          )
        }
        onChange={(event) => onChange({ ...filter, search: event.currentTarget.value })}
      />
      <Select
        aria-label={t('category')}
        placeholder={t('allCategories')}
        data={topCategories(components, language)}
        value={filter.category}
        clearable
        clearButtonProps={{ 'aria-label': t('allCategories') }}
        onChange={(category) => onChange({ ...filter, category })}
      />
      <Select
        aria-label={t('jobType')}
        placeholder={t('allJobTypes')}
        data={jobTypeNames.map((value) => ({ value, label: jobTypeTitle(value) }))}
        value={filter.jobType}
        clearable
        clearButtonProps={{ 'aria-label': t('allJobTypes') }}
        onChange={(jobType) => onChange({ ...filter, jobType })}
      />
      <Select
        aria-label={t('owner')}
        placeholder={t('allOwners')}
        data={owners.map((value) => ({ value, label: t(`owner.${value}`) }))}
        value={filter.owner}
        clearable
        clearButtonProps={{ 'aria-label': t('allOwners') }}
        onChange={(next) => onChange({ ...filter, owner: owners.find((owner) => owner === next) ?? null })}
      />
      <Text c="dimmed" aria-live="polite">
        {t(shown === components.length ? 'all' : 'shown', { shown, all: components.length })}
      </Text>
    </search>
  );
}
