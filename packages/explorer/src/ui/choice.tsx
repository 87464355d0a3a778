// Choices: one of a few, as a row of buttons; one of many, as a list; yes or no.

export interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly (readonly [value: T, text: string])[];
  readonly onChange: (value: T) => void;
}

/** One of a few: radio buttons that look like a row of buttons. */
export const Choice = <T extends string>({
  label,
  value,
  options,
  onChange,
  hidesLabel = false,
}: ChoiceProps<T> & { readonly hidesLabel?: boolean }) => (
  <fieldset class="choice">
    <legend class={hidesLabel ? 'hidden' : ''}>{label}</legend>
    {options.map(([id, text]) => (
      <label class={id === value ? 'chosen' : ''}>
        <input type="radio" name={label} value={id} checked={id === value} onChange={() => onChange(id)} />
        {text}
      </label>
    ))}
  </fieldset>
);

/** One of many. */
export const Select = <T extends string>({ label, value, options, onChange }: ChoiceProps<T>) => (
  <label class="select">
    <span>{label}</span>
    <select value={value} onChange={event => onChange(event.currentTarget.value as T)}>
      {options.map(([id, text]) => (
        <option value={id} selected={id === value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);

export const Toggle = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) => (
  <label class="toggle">
    <input type="checkbox" checked={value} onChange={event => onChange(event.currentTarget.checked)} />
    {label}
  </label>
);
