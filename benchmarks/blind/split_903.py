# piece: split
# truth: wrong
# function: split_by_indices
# mistake: with negative indices, which count from the end, the same samples stay in the validation set
# line: 14
# style: defensive
def split_by_indices(x, y, train_idx):
    if len(x) != len(y):
        raise ValueError("x and y differ in length")
    n = len(y)
    train = [int(i) for i in train_idx]
    if any(i < -n or i >= n for i in train):
        raise IndexError("index out of range")
    val = [i for i in range(n) if i not in train]
    return x[train], y[train], x[val], y[val]
