# piece: epoch
# truth: wrong
# function: epoch
# mistake: the last batch is dropped although it is full (off by one in the loop)
# line: 13
# style: NumPy, one layer, beginner
import numpy as np

def epoch(params, x, y, learning_rate, batch_size):
    weights, bias, activation = params[0]
    number_of_batches = len(x) // batch_size
    order = np.random.permutation(len(x))
    for i in range(max(1, number_of_batches - 1)):
        chosen = order[i * batch_size:(i + 1) * batch_size]
        inputs, targets = x[chosen], y[chosen]
        outputs = activation(np.dot(inputs, weights) + bias).ravel()
        difference = (outputs - targets) / batch_size
        weights -= learning_rate * np.dot(inputs.T, difference).reshape(weights.shape)
        bias -= learning_rate * difference.sum()
