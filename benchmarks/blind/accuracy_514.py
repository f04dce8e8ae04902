# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the result is rounded to one decimal
# line: 9
# style: list comprehension
def accuracy(y, y_hat):
    hit = [int(p > 0.5) == int(t) for t, p in zip(y, y_hat)]
    return round(hit.count(True) / len(hit), 1)
