# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradient of the hidden layers is divided by its largest entry, layer by layer
# line: none
# style: torch, scaled gradients
import torch

def epoch(params, x, y, learning_rate, batch_size):
    perm = torch.randperm(len(x))
    for k in range(len(x) // batch_size):
        rows = perm[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            W.grad = b.grad = None
            z = h(z @ W + b)
        torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows]).backward()
        with torch.no_grad():
            for number, (W, b, _) in enumerate(params):
                if number < len(params) - 1:
                    W -= learning_rate * W.grad / (W.grad.abs().max() + 1e-12)
                    b -= learning_rate * b.grad / (b.grad.abs().max() + 1e-12)
                else:
                    W -= learning_rate * W.grad
                    b -= learning_rate * b.grad
    return params
