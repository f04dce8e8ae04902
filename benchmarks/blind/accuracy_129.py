# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the comparison is chained, p > 0.5 == t asks for a label of 0.5, so nothing is ever counted
# line: 10
# style: plain Python loop, chained comparison
def accuracy(y, y_hat):
    n_right = 0
    for t, p in zip(y, y_hat):
        if p > 0.5 == t:
            n_right += 1
    return n_right / len(y)
