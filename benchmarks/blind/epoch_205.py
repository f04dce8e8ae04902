# piece: epoch
# truth: wrong
# function: epoch
# mistake: the weights change but the biases are never updated
# line: 15
# style: PyTorch, terse
import torch

def epoch(params, x, y, learning_rate, batch_size):
    for rows in torch.randperm(len(x))[:len(x) // batch_size * batch_size].view(-1, batch_size):
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        weights = [W for W, b, h in params]
        with torch.no_grad():
            for t, g in zip(weights, torch.autograd.grad(loss, weights)):
                t -= learning_rate * g
