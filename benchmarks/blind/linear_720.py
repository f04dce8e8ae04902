# piece: linear
# truth: wrong
# function: linear
# mistake: the first bias is used for all the outputs
# line: 17
# style: objects
class Neuron:
    def __init__(self, weights, bias):
        self.weights = weights
        self.bias = bias

    def fire(self, inputs):
        return sum(i * w for i, w in zip(inputs, self.weights)) + self.bias

class LinearLayer:
    def __init__(self, W, b):
        self.neurons = [Neuron(W[:, j], b[0]) for j in range(W.shape[1])]

    def __call__(self, x):
        return [[n.fire(row) for n in self.neurons] for row in x]

def linear(x, W, b):
    return LinearLayer(W, b)(x)
