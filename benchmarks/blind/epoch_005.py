# piece: epoch
# truth: wrong
# function: epoch
# mistake: the gradients are not cleared, they add up from batch to batch
# line: none
# style: torch, terse
import torch

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        loss.backward()
        with torch.no_grad():
            for W, b, _ in params:
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
    return params
