# piece: epoch
# truth: wrong
# function: epoch
# mistake: the mean of the parameters over the epoch is returned instead of the last ones
# line: none
# style: torch, averaged parameters
import torch

def epoch(params, x, y, learning_rate, batch_size):
    layers = [[W.detach().clone().requires_grad_(), b.detach().clone().requires_grad_(), h] for W, b, h in params]
    sums = [[torch.zeros_like(W), torch.zeros_like(b)] for W, b, _ in layers]
    order = torch.randperm(len(x))
    n = len(x) // batch_size
    for k in range(n):
        rows = order[k * batch_size:(k + 1) * batch_size]
        z = x[rows]
        for W, b, h in layers:
            z = h(z @ W + b)
        torch.nn.functional.binary_cross_entropy(z[:, 0], y[rows]).backward()
        with torch.no_grad():
            for (W, b, _), s in zip(layers, sums):
                W -= learning_rate * W.grad
                b -= learning_rate * b.grad
                W.grad = b.grad = None
                s[0] += W / n
                s[1] += b / n
    return [[s[0].requires_grad_(), s[1].requires_grad_(), h] for s, (_, _, h) in zip(sums, layers)]
