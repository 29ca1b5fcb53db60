//! Lists that stay in order while they grow.
//!
//! The lists are short and mostly arrive in order. This takes a tenth of the code of the standard
//! library's sort and trees, which are compiled again for each type.

/// Inserts a value in order; returns `false` if the list has it already.
pub(crate) fn insert_once<T: Ord>(sorted: &mut Vec<T>, value: T) -> bool {
    match sorted.binary_search(&value) {
        Ok(_) => false,
        Err(place) => {
            sorted.insert(place, value);
            true
        }
    }
}

/// Sorts items by a key; items with equal keys keep their order.
pub(crate) fn by_key<T, K: Ord>(items: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut sorted = Vec::with_capacity(items.len());
    for item in items {
        let own = key(&item);
        sorted.insert(sorted.partition_point(|other| key(other) <= own), item);
    }
    sorted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_stand_in_order_and_once() {
        let mut sorted = Vec::new();
        let is_new = [3, 1, 2, 3, 1].map(|value| insert_once(&mut sorted, value));
        assert_eq!(is_new, [true, true, true, false, false]);
        assert_eq!(sorted, [1, 2, 3]);
    }

    #[test]
    fn items_with_the_same_key_stay_in_their_order() {
        let items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd'), (0, 'e')];
        let sorted = by_key(items, |(number, _)| *number);
        assert_eq!(sorted, [(0, 'e'), (1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
    }
}
