# piece: accuracy
# truth: wrong
# function: accuracy
# mistake: the last sample is left out of the loop (1:n-1 translated twice)
# line: 14
# style: matlab
import numpy as np

def accuracy(y, y_hat):
    # n = numel(y);
    n = np.size(y)
    correct = np.zeros(n)
    # for i = 1:n
    for i in range(0, n - 1):
        correct[i] = (y_hat[i] > 0.5) == y[i]
    # acc = sum(correct) / n;
    return np.sum(correct) / n
