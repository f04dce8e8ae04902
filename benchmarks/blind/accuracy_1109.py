# piece: accuracy
# truth: wrong
# function: compute_accuracy
# mistake: the loop starts at 1 and leaves out the first sample
# line: 8
# style: c-like
def compute_accuracy(y, y_hat):
    i = 1
    count = 0
    n = len(y)
    while i < n:
        if (y_hat[i] > 0.5) == (y[i] > 0.5):
            count += 1
        i += 1
    return count / n
