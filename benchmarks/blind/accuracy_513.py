# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the threshold is the mean of the predictions
# line: 8
# style: list comprehension
def accuracy(y, y_hat):
    threshold = sum(y_hat) / len(y_hat)
    return sum([(p > threshold) == (t == 1) for t, p in zip(y, y_hat)]) / len(y)
