// Written by `npm run generate` from functions/standardize.ts. Do not edit.
import type { RowCode } from '../../compiler/code.ts';
import { standardize as form } from '../forms/standardize.ts';

const code: RowCode = {
  ...form,
  programs: {
    value: 'x abs rowmax : 1.7976931348623157e+308 gt x $0 div x $0 3.273390607896142e+150 gt 2.409919865102884e-181 $0 epsilon 1.6489340850168661e-229 lt 3.8725919148493183e-121 0 select lt 8.061134813471455e+264 1 select select : mul select : $2 rowsum x x lt 0 1 select rowsum : div sub : $4 rowsum $3 div sub : $5 $5 mul rowsum $3 div epsilon $1 mul $1 mul add : 0 gt $6 epsilon select sqrt div',
    shortValue: 'x abs rowmax : 1.7976931348623157e+308 gt x 1 $0 div mul x $0 3.273390607896142e+150 gt 2.409919865102884e-181 $0 epsilon 1.6489340850168661e-229 lt 3.8725919148493183e-121 0 select lt 8.061134813471455e+264 1 select select : mul select : $2 rowsum 1 x x lt 0 1 select rowsum div : mul sub : $4 rowsum $3 mul sub : $5 $5 mul rowsum $3 mul epsilon $1 mul $1 mul add : 0 gt $6 epsilon select sqrt div',
    vjp: 'g g rowsum x x lt 0 1 select rowsum : div sub x abs rowmax : 1.7976931348623157e+308 gt : x $1 div x $1 3.273390607896142e+150 gt 2.409919865102884e-181 $1 epsilon 1.6489340850168661e-229 lt 3.8725919148493183e-121 0 select lt 8.061134813471455e+264 1 select select : mul select : $4 rowsum $0 div sub : $5 rowsum $0 div sub : $6 $6 mul rowsum $0 div epsilon $3 mul $3 mul add : 0 gt : $7 epsilon select sqrt : div : g $10 mul rowsum $0 div mul sub $9 div $8 $2 1 $1 div $3 select 1 select mul',
    shortVjp: 'g g rowsum 1 x x lt 0 1 select rowsum div : mul sub x abs rowmax : 1.7976931348623157e+308 gt : x 1 $1 div : mul x $1 3.273390607896142e+150 gt 2.409919865102884e-181 $1 epsilon 1.6489340850168661e-229 lt 3.8725919148493183e-121 0 select lt 8.061134813471455e+264 1 select select : mul select : $5 rowsum $0 mul sub : $6 rowsum $0 mul sub : $7 $7 mul rowsum $0 mul epsilon $4 mul $4 mul add : 0 gt : $8 epsilon select sqrt : div : g $11 mul rowsum $0 mul mul sub $10 div $9 $2 $3 $4 select 1 select mul',
  },
  recipes: {
    float64: {  },
    float32: {  },
  },
};
export { code as standardize };
