/** The few drawings of the chat; all are decoration beside words. */

/** Two speech bubbles' worth of smile: the assistant. */
export function TalkIcon() {
  return (
    <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true" focusable="false">
      <path
        d="M6.5 4h11A3.5 3.5 0 0 1 21 7.500v6a3.5 3.5 0 0 1-3.5 3.500H12l-4.3 3.700c-.5.4-1.2.1-1.2-.5V17A3.5 3.5 0 0 1 3 13.500v-6A3.5 3.5 0 0 1 6.5 4z"
        fill="currentColor"
      />
      <path d="M8.5 10.500a3.5 3.5 0 0 0 7 0" class="smile" fill="none" stroke-width="1.8" stroke-linecap="round" />
    </svg>
  );
}

/** A cross. */
export function CloseIcon() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path d="M6 6l12 12M18 6L6 18" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
    </svg>
  );
}

/** A sheet and a pen: start afresh. */
export function NewConversationIcon() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d="M11 5H7a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-4M10 14l.5-3L17.5 4l2.5 2.5-7 7z"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}

/** An arrow upwards: send. */
export function SendIcon() {
  return (
    <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d="M12 19V5M6 11l6-6 6 6"
        fill="none"
        stroke="currentColor"
        stroke-width="2.2"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
