# piece: epoch
# truth: wrong
# function: epoch
# mistake: after each batch the parameters are drawn half way back to those at the start of the epoch
# line: 23
# style: torch, weight averaging
import torch

def epoch(params, x, y, learning_rate, batch_size):
    flat = [p for W, b, _ in params for p in (W, b)]
    start_values = [p.detach().clone() for p in flat]
    order = torch.randperm(len(x))
    for k in range(len(x) // batch_size):
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in params:
            z = h(z @ W + b)
        loss = torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows])
        grads = torch.autograd.grad(loss, flat)
        with torch.no_grad():
            for p, g, s in zip(flat, grads, start_values):
                p -= learning_rate * g
                p += 0.5 * (s - p)
    return params
