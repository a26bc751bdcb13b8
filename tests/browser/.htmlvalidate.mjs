// Rules of `cargo xtask test html`: the HTML standard, without stylistic rules.
import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // Yew writes `disabled="disabled"`, which the standard allows.
    'attribute-boolean-style': 'off',
    // Several check boxes share a name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // Titles contain the controller's name, which may be long.
    'long-title': 'off',
    // A wide table is in a region that scrolls by keyboard.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Phone numbers are written as their owners do.
    'tel-non-breaking': 'off',
    // The request form submits nothing: it has a mail link and buttons.
    'wcag/h32': 'off',
  },
});
