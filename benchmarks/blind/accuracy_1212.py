# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: compares how many ones there are in both arrays, not sample by sample
# line: none
# style: terse NumPy
def accuracy(y, y_hat):
    ones_pred = sum(1 for p in y_hat if p > 0.5)
    ones_true = sum(1 for t in y if t == 1)
    return 1 - abs(ones_pred - ones_true) / len(y)
