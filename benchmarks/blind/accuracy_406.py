# piece: accuracy
# truth: wrong
# function: acc
# mistake: only the first label is used
# line: 8
# style: list comprehension
def acc(y, y_hat):
    return sum([int(round(p)) == y[0] for p in y_hat]) / len(y_hat)
