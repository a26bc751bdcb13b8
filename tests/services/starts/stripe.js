import { loadStripe } from '@stripe/stripe-js';
loadStripe('pk_test_0123456789abcdef');
