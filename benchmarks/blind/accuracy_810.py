# piece: accuracy
# truth: right
# function: accuracy
# mistake: none
# line: none
# style: one-liner
def accuracy(y, y_hat): return 1 - abs((y_hat > 0.5).astype(float) - y.astype(float)).sum() / len(y)
