# piece: epoch
# truth: wrong
# function: epoch
# mistake: the squared error is minimised instead of the cross-entropy
# line: 16
# style: torch, mean squared error
import torch

def epoch(params, x, y, learning_rate, batch_size):
    order = torch.randperm(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        y_hat = x[rows]
        for W, b, h in params:
            y_hat = h(y_hat @ W + b)
        loss = torch.nn.functional.mse_loss(y_hat[:, 0], y[rows])
        loss.backward()
        for layer in params:
            for p in layer[:2]:
                p.data -= learning_rate * p.grad
                p.grad = None
    return params
