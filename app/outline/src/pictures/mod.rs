//! Pictures: facts that other blocks state as text, arranged so that they can be seen at once.

mod flow;
mod timeline;

#[cfg(test)]
mod tests;

pub use flow::{Flow, FlowPlace, RoleGroup, Zone, ZoneKind};
pub use timeline::{Timeline, TimelineRow};

pub(crate) use flow::flow;
pub(crate) use timeline::timeline;

/// A picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// Who gets which data from where.
    Flow(Flow),
    /// Retention periods on one scale.
    Timeline(Timeline),
}
