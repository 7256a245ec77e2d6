//! Random numbers that come out the same on every run.

use fastrand::Rng;

/// What a run of random numbers is for. Each purpose has its own, so that a change to one part of the shop
/// leaves the others as they were.
#[derive(Debug, Clone, Copy)]
pub(super) enum Purpose {
    Catalogue = 1,
    Demand,
    Customer,
    Residence,
    Activity,
    Registration,
    Order,
    Purchase,
    Visit,
    Segment,
}

/// The random numbers for the `index`-th thing of a purpose.
///
/// Any order can be made without making the ones before it, so the shop never has to be in memory as a whole.
pub(super) fn random(purpose: Purpose, index: u64) -> Rng {
    Rng::with_seed(scramble((purpose as u64) << 56 ^ index))
}

/// One step of `SplitMix64`: neighbouring numbers become unrelated ones.
pub(super) fn scramble(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// True with the given probability.
pub(super) fn chance(rng: &mut Rng, probability: f64) -> bool {
    rng.f64() < probability
}

/// One of `items`, which must not be empty.
pub(super) fn one_of<T: Copy>(rng: &mut Rng, items: &[T]) -> T {
    items[rng.usize(..items.len())]
}

/// A choice among things of different weight.
#[derive(Debug)]
pub(super) struct Weighted {
    cumulative: Vec<f64>,
}

impl Weighted {
    /// Weights must be positive and there must be at least one.
    pub(super) fn new(weights: impl IntoIterator<Item = f64>) -> Self {
        let mut sum = 0.0;
        let cumulative = weights
            .into_iter()
            .map(|weight| {
                sum += weight;
                sum
            })
            .collect();
        Self { cumulative }
    }

    /// The index of one of them.
    pub(super) fn pick(&self, rng: &mut Rng) -> usize {
        let total = self.cumulative.last().copied().unwrap_or(0.0);
        let point = rng.f64() * total;
        let index = self.cumulative.partition_point(|&sum| sum <= point);
        index.min(self.cumulative.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_purpose_and_index_give_the_same_numbers() {
        assert_eq!(
            random(Purpose::Order, 7).u64(..),
            random(Purpose::Order, 7).u64(..)
        );
        assert_ne!(
            random(Purpose::Order, 7).u64(..),
            random(Purpose::Order, 8).u64(..)
        );
        assert_ne!(
            random(Purpose::Order, 7).u64(..),
            random(Purpose::Visit, 7).u64(..)
        );
    }

    #[test]
    fn heavier_things_are_picked_more_often() {
        let weighted = Weighted::new([1.0, 8.0, 1.0]);
        let mut rng = random(Purpose::Visit, 0);
        let mut picked = [0; 3];
        for _ in 0..10_000 {
            picked[weighted.pick(&mut rng)] += 1;
        }
        assert!((7_700..8_300).contains(&picked[1]), "{picked:?}");
        assert!(picked[0] > 800 && picked[2] > 800, "{picked:?}");
    }
}
