# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: recursion by halves
def accuracy(y, y_hat):
    n = len(y)
    if n == 1:
        return float((y_hat[0] > 0.5) == bool(y[0]))
    m = n // 2
    return (m * accuracy(y[:m], y_hat[:m]) + (n - m) * accuracy(y[m:], y_hat[m:])) / n
