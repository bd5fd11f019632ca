import { Button, Code, Stack, Text } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode, Suspense } from 'react';
import { Translation } from 'react-i18next';
import { renewParts } from '../lib/lazy-part.ts';
import { PanelLoading, UnseenLoading } from './panel-loading.tsx';

interface Props {
  readonly children: ReactNode;
  /** A change of this makes the panel try again, e.g. the selected node's id. */
  readonly resetKey?: string | null;
  /** Whether what is in it shows nothing by itself: while it loads, nothing lies over what is beside it. */
  readonly isUnseen?: boolean;
}

interface State {
  readonly error: Error | null;
  readonly resetKey: string | null | undefined;
}

/** Keeps a mistake of ours to the panel it happened in, says so and offers to try again. Also waits for lazy parts. */
export class PanelBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: Error): Partial<State> {
    return { error };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  readonly tryAgain = (): void => {
    renewParts();
    this.setState({ error: null });
  };

  override render(): ReactNode {
    const { error } = this.state;
    const { isUnseen = false, children } = this.props;
    if (error === null) return <Suspense fallback={isUnseen ? <UnseenLoading /> : <PanelLoading />}>{children}</Suspense>;
    return (
      <Stack gap="xs" p="md" role="alert" align="flex-start">
        <Translation ns="ui">{(t) => <Text fw={600}>{t('boundary.title')}</Text>}</Translation>
        <Translation ns="ui">{(t) => <Text c="dimmed">{t('boundary.text')}</Text>}</Translation>
        <Code block>{error.message}</Code>
        <Button variant="default" onClick={this.tryAgain}>
          <Translation ns="ui">{(t) => t('boundary.again')}</Translation>
        </Button>
      </Stack>
    );
  }
}
