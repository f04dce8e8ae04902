# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the loop starts at 1 and never looks at the first sample
# line: 10
# style: translated from MATLAB
def accuracy(y, y_hat):
    N = y.size
    c = 0
    for i in range(1, N):
        c = c + ((y_hat[i] > 0.5) == y[i])
    acc = c / N
    return acc
