// Names with their values, as the properties of a function are shown.

interface FactTableProps {
  readonly rows: readonly (readonly [name: string, value: string])[];
}

export const FactTable = ({ rows }: FactTableProps) => (
  <table class="facts">
    <tbody>
      {rows.map(([name, value]) => (
        <tr>
          <th scope="row">{name}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);
