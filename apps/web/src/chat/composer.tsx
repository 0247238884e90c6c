/** Where the shopper writes: Enter sends, Shift+Enter breaks the line. */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { ChatTexts } from './chat.types.js';
import { SendIcon } from './icons.js';

const mostCharacters = 4_000;
const tallestPixels = 132;

function fitHeight(input: HTMLTextAreaElement): void {
  input.style.height = 'auto';
  input.style.height = `${Math.min(input.scrollHeight, tallestPixels)}px`;
}

/** The text box and its button. */
export function Composer(props: {
  texts: ChatTexts;
  input: RefObject<HTMLTextAreaElement | null>;
  onSend: (text: string) => void;
}) {
  const { texts, input, onSend } = props;
  const [text, setText] = useState('');

  const send = (): void => {
    const words = text.trim();
    if (!words) return;
    setText('');
    if (input.current) input.current.style.height = 'auto';
    onSend(words);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, Enter chooses a word; it does not send.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      class="chat-composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="visually-hidden" for="chat-input">
        {texts.inputLabel}
      </label>
      <textarea
        id="chat-input"
        ref={input}
        rows={1}
        dir="auto"
        maxLength={mostCharacters}
        placeholder={texts.inputPlaceholder}
        value={text}
        enterkeyhint="send"
        onInput={(event) => {
          setText(event.currentTarget.value);
          fitHeight(event.currentTarget);
        }}
        onKeyDown={onKeyDown}
      />
      <button type="submit" class="chat-send" disabled={!text.trim()}>
        <SendIcon />
        <span class="visually-hidden">{texts.send}</span>
      </button>
    </form>
  );
}
