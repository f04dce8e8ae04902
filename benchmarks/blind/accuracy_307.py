# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the list of hits is a mutable default and goes on growing from call to call
# line: 8
# style: list accumulator
def accuracy(y, y_hat, hits=[]):
    for truth, prob in zip(y, y_hat):
        hits += [int(truth == (prob > 0.5))]
    return sum(hits) / len(hits)
