//! Learns which parts of a text name a value: one logistic regression per kind, over the hashed features of
//! `seloste-import`, with AdaGrad.
//!
//! A candidate names a value of a table if enough of its words are words of that value. The weights are
//! written as one signed byte per hash, which holds no words.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use seloste_import::{BUCKETS, Example, InputFormat, KINDS, Shape, ValueKind};

use crate::facts::{Table, hash_of, normalize};

/// Passes over all examples.
const PASSES: usize = 20;

/// Step width of AdaGrad.
const STEP: f32 = 0.5;

/// Strength with which small weights are preferred.
const DECAY: f32 = 1e-6;

/// Parts into which the texts are divided to measure.
const FOLDS: u64 = 5;

/// A candidate with its kinds.
struct Labeled {
    features: Vec<u32>,
    shape: Shape,
    kinds: [bool; KINDS.len()],
    fold: u64,
}

/// Learned weights of a kind.
struct Weights {
    bias: f32,
    of: Vec<f32>,
}

/// Learns from texts that have tables, writes the weights, and prints how often candidates of texts that were
/// left out are recognized.
pub(crate) fn learn(texts: &[(PathBuf, Table)], out: &Path) -> Result<()> {
    let mut labeled = Vec::new();
    for (path, table) in texts {
        let text = fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
        let format = match path.extension().and_then(|extension| extension.to_str()) {
            Some("html" | "htm") => InputFormat::Html,
            Some("md" | "markdown") => InputFormat::Markdown,
            _ => InputFormat::Text,
        };
        let examples = seloste_import::examples(&text, format)
            .map_err(|_| anyhow::anyhow!("{} is too long", path.display()))?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let fold = hash_of(&name) % FOLDS;
        labeled.extend(examples.into_iter().map(|example| Labeled {
            kinds: KINDS.map(|kind| names_value(&example, kind, table)),
            features: example.features,
            shape: example.shape,
            fold,
        }));
    }
    ensure!(!labeled.is_empty(), "no text has a table");
    println!("{} candidates of {} texts", labeled.len(), texts.len());
    print_measured(&labeled);
    let mut bytes = Vec::new();
    for index in 0..KINDS.len() {
        let examples: Vec<&Labeled> = labeled.iter().collect();
        write_weights(&train(&examples, index), &mut bytes);
    }
    fs::write(out, bytes).with_context(|| format!("cannot write {}", out.display()))
}

/// Returns true if enough words of a candidate are those of a value in the table.
fn names_value(example: &Example, kind: ValueKind, table: &Table) -> bool {
    let text = normalize(&example.text);
    let starts: Vec<(usize, usize)> = text
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| {
            let start = word.as_ptr().addr() - text.as_ptr().addr();
            (start, start + word.len())
        })
        .collect();
    if starts.is_empty() {
        return false;
    }
    let mut covered = vec![false; starts.len()];
    for value in table.values_of(kind.name()) {
        let value = normalize(value);
        if value.is_empty() || value == "none" || value == "data subject" {
            continue;
        }
        if text.len() >= 3 && value.contains(&text) {
            return true;
        }
        let at_word = |(at, _): &(usize, &str)| *at == 0 || text.as_bytes()[at - 1] == b' ';
        for (at, found) in text.match_indices(value.as_str()).filter(at_word) {
            for (word, (start, end)) in starts.iter().enumerate() {
                covered[word] |= *start < at + found.len() && *end > at;
            }
        }
    }
    let count = covered.iter().filter(|covered| **covered).count();
    let share = count as f32 / starts.len() as f32;
    match (kind, example.shape) {
        (ValueKind::Purpose, Shape::SentencePart | Shape::ItemPart) => share >= 0.3,
        (ValueKind::Purpose, Shape::Sentence | Shape::Item) => share >= 0.25 || share >= 0.12 && count >= 2,
        (_, Shape::Item) => share >= 0.2,
        (_, _) => share >= 0.34,
    }
}

/// Prints, for candidates of texts that were left out, how many of those above a confidence name a value.
fn print_measured(labeled: &[Labeled]) {
    for (index, kind) in KINDS.iter().enumerate() {
        let mut scored: Vec<(f32, bool, Shape)> = Vec::new();
        for fold in 0..FOLDS {
            let (tested, learned): (Vec<&Labeled>, Vec<&Labeled>) =
                labeled.iter().partition(|example| example.fold == fold);
            let weights = train(&learned, index);
            scored.extend(tested.iter().map(|example| {
                (confidence(&weights, &example.features), example.kinds[index], example.shape)
            }));
        }
        for shape in [Shape::Sentence, Shape::Item, Shape::SentencePart, Shape::ItemPart] {
            let of_shape: Vec<_> = scored.iter().filter(|(_, _, of)| *of == shape).collect();
            let all = of_shape.iter().filter(|(_, names, _)| *names).count();
            print!("  {:<10} {:<13} {all:>5}", kind.name(), format!("{shape:?}"));
            for least in [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] {
                let above: Vec<_> = of_shape.iter().filter(|(of, _, _)| *of >= least).collect();
                let right = above.iter().filter(|(_, names, _)| *names).count();
                print!("  {least:.1}: {right:>4} of {:>4}", above.len());
            }
            println!();
        }
    }
}

/// Learns the weights of a kind.
fn train(examples: &[&Labeled], kind: usize) -> Weights {
    let mut weights = vec![0.0_f32; BUCKETS as usize];
    let mut squares = vec![1e-3_f32; BUCKETS as usize];
    let (mut bias, mut bias_square) = (-2.0_f32, 1e-3_f32);
    let mut order: Vec<usize> = (0..examples.len()).collect();
    for pass in 0..PASSES {
        order.sort_by_key(|example| hash_of(&format!("{pass} {example}")));
        for example in order.iter().map(|example| examples[*example]) {
            let norm = norm(&example.features);
            let sum: f32 = example.features.iter().map(|hash| weights[*hash as usize]).sum();
            let target = if example.kinds[kind] { 1.0 } else { 0.0 };
            let error = sigmoid(bias + sum * norm) - target;
            bias_square += error * error;
            bias -= STEP * error / bias_square.sqrt();
            let gradient = error * norm;
            for hash in &example.features {
                let at = *hash as usize;
                let slope = gradient + DECAY * weights[at];
                squares[at] += slope * slope;
                weights[at] -= STEP * slope / squares[at].sqrt();
            }
        }
    }
    Weights { bias, of: weights }
}

fn confidence(weights: &Weights, features: &[u32]) -> f32 {
    let sum: f32 = features.iter().map(|hash| weights.of[*hash as usize]).sum();
    sigmoid(weights.bias + sum * norm(features))
}

fn norm(features: &[u32]) -> f32 {
    1.0 / (features.len().max(1) as f32).sqrt()
}

fn sigmoid(score: f32) -> f32 {
    1.0 / (1.0 + (-score).exp())
}

/// Appends the scale, the bias and a byte per weight.
fn write_weights(weights: &Weights, bytes: &mut Vec<u8>) {
    let largest = weights.of.iter().fold(0.0_f32, |largest, weight| largest.max(weight.abs()));
    let scale = (largest / f32::from(i8::MAX)).max(f32::MIN_POSITIVE);
    bytes.extend(scale.to_le_bytes());
    bytes.extend(weights.bias.to_le_bytes());
    bytes.extend(weights.of.iter().map(|weight| ((weight / scale).round() as i8).cast_unsigned()));
}
