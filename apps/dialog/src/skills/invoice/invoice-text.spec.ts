// Whom an invoice is for, out of what shoppers write.
import { companyIn, isPersonsName, personIn } from './invoice-text.js';

describe('the title of an invoice', () => {
  it.each([
    ['please change the invoice title to Noah Brown', 'Noah Brown'],
    ['can you make the invoice out to Ann-Marie Lee instead?', 'Ann-Marie Lee'],
    ['put the invoice under Maria Gomez, thanks', 'Maria Gomez'],
    ['the name on the invoice should be Lucy Hale', 'Lucy Hale'],
    ['change the invoice please', undefined],
    ['send the invoice to my email', undefined],
  ])('%s', (text, title) => {
    expect(personIn(text)).toBe(title);
  });

  it('is the company where one is named', () => {
    expect(companyIn('change the invoice title to Brown Trading Ltd', false)).toBe('Brown Trading Ltd');
  });

  it('is what answers the question for it, without the words around it', () => {
    expect(companyIn('to Noah Brown', true)).toBe('Noah Brown');
    expect(companyIn('change it to Noah Brown', true)).toBe('Noah Brown');
    expect(isPersonsName('Noah Brown')).toBe(true);
    expect(isPersonsName('Brown Trading Ltd')).toBe(false);
    expect(isPersonsName('云杉科技')).toBe(false);
  });
});
