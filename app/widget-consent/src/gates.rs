//! Elements that wait for consent: scripts, embedded pages and documents, images, style sheets.

use crate::orders::Orders;
use seloste_consent::{Choice, Record};
use seloste_hooks::choices::{order, select};

/// Lets everything load that the record grants.
pub(crate) fn open(record: &Record, orders: &mut Orders) {
    orders.add(order::OPEN, select::NOTHING);
    push_granted(record, ",[data-choices=\"", select::UNOPENED, orders);
}

/// Empties everything that the record does not grant. A script that runs cannot be emptied.
pub(crate) fn close(record: &Record, orders: &mut Orders) {
    orders.add(order::CLOSE, select::LOADED);
    push_granted(record, ":not([data-choices=\"", ")", orders);
}

/// The gates that the record opens, as selectors that begin and end so.
fn push_granted(record: &Record, before: &str, after: &str, orders: &mut Orders) {
    for choice in record.choices().filter(|choice| choice.granted) {
        orders.push(before);
        push_name(&choice, orders);
        orders.push("\"]");
        orders.push(after);
    }
}

/// The name that a choice is for, as it stands in the markup.
pub(crate) fn push_name(choice: &Choice, orders: &mut Orders) {
    orders.push(choice.category);
    if let Some(service) = choice.service {
        orders.push("/");
        orders.push(service);
    }
}
