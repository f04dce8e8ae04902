# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: intersection over union of the positive sets (Jaccard) is returned
# line: 13
# style: index sets
def accuracy(y, y_hat):
    true_set = {i for i, t in enumerate(y) if t}
    pred_set = {i for i, p in enumerate(y_hat) if p > 0.5}
    union = true_set | pred_set
    if not union:
        return 1.0
    return len(true_set & pred_set) / len(union)
