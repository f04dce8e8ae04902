# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: divided by n - 1
# line: 9
# style: list comprehension
def accuracy(y, y_hat):
    hits = [round(float(p)) == int(label) for label, p in zip(y, y_hat)]
    return sum(hits) / max(len(hits) - 1, 1)
