// What `cargo xtask test html` asks of the pages: the HTML standard, without the validator's matters of taste.
import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // Yew writes `disabled="disabled"`, which the standard allows.
    'attribute-boolean-style': 'off',
    // Several checkboxes of one name are one list of choices.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // The titles name the controller, however long its name is.
    'long-title': 'off',
    // A wide table is a region to scroll by keyboard; a section would be one to read.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Phone numbers are as their owners write them.
    'tel-non-breaking': 'off',
    // The request form sends nothing: its ways out are a mail link and buttons.
    'wcag/h32': 'off',
  },
});
