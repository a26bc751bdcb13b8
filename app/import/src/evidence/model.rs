//! The learned weights.

use super::candidates::Shape;
use super::features::BUCKETS;

/// Kind of value that a candidate may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind {
    /// A category of personal data.
    Data,
    /// A purpose of the processing.
    Purpose,
    /// A recipient or processor.
    Recipient,
}

/// All kinds, in the order of the weights.
pub const KINDS: [ValueKind; 3] = [ValueKind::Data, ValueKind::Purpose, ValueKind::Recipient];

/// The weights: for each kind a scale and a bias (little-endian `f32`) and one signed byte per hash.
const WEIGHTS: &[u8] = include_bytes!("weights.bin");

/// Bytes of the scale and of the bias in front of the weights of a kind.
const HEAD: usize = 8;

/// Bytes of a kind.
const KIND_BYTES: usize = HEAD + BUCKETS as usize;

const _: () =
    assert!(WEIGHTS.len() == KINDS.len() * KIND_BYTES, "weights.bin has another number of kinds or hashes");

impl ValueKind {
    /// Returns the name of the kind in tables of facts.
    pub fn name(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Purpose => "purpose",
            Self::Recipient => "recipient",
        }
    }

    /// Returns the confidence from which on a candidate of a shape is taken to name a value of this kind;
    /// above 1 if it never is.
    pub(super) fn threshold(self, shape: Shape) -> f32 {
        const NEVER: f32 = 2.0;
        match (self, shape) {
            (Self::Data, Shape::Item) => 0.7,
            (Self::Purpose, Shape::Item | Shape::Sentence) => 0.75,
            (Self::Data, Shape::SentencePart | Shape::ItemPart) => 0.8,
            (Self::Recipient, Shape::Item | Shape::SentencePart | Shape::ItemPart) => 0.85,
            (Self::Purpose, Shape::SentencePart | Shape::ItemPart)
            | (Self::Data | Self::Recipient, Shape::Sentence) => NEVER,
        }
    }
}

/// Returns the confidence, from 0 to 1, that a candidate with these features names a value of each kind, in
/// the order of [`KINDS`].
pub(super) fn confidences(features: &[u32]) -> [f32; KINDS.len()] {
    let norm = norm(features.len());
    KINDS.map(|kind| {
        let weights = &WEIGHTS[kind as usize * KIND_BYTES..][..KIND_BYTES];
        let sum: i32 =
            features.iter().map(|hash| i32::from(weights[HEAD + *hash as usize].cast_signed())).sum();
        let score = float(&weights[..4]) * (sum as f32) * norm + float(&weights[4..HEAD]);
        1.0 / (1.0 + (-score).exp())
    })
}

/// Returns the factor that makes the features of long and short candidates comparable.
fn norm(features: usize) -> f32 {
    1.0 / (features.max(1) as f32).sqrt()
}

fn float(bytes: &[u8]) -> f32 {
    bytes.try_into().map_or(0.0, f32::from_le_bytes)
}
