# piece: epoch
# truth: right
# function: epoch
# mistake: none
# line: none
# style: torch, gradients through vjp
import torch

def epoch(params, x, y, learning_rate, batch_size):
    def loss_of(*flat):
        z = x[rows]
        for k, (_, _, h) in enumerate(params):
            z = h(z @ flat[2 * k] + flat[2 * k + 1])
        return torch.nn.functional.binary_cross_entropy(z.squeeze(-1), y[rows])

    order = torch.argsort(torch.rand(len(x)))
    total, count = 0.0, 0
    while (count + 1) * batch_size <= len(x):
        rows = order[count * batch_size:(count + 1) * batch_size]
        flat = tuple(t.detach() for W, b, _ in params for t in (W, b))
        value, grads = torch.autograd.functional.vjp(loss_of, flat)
        with torch.no_grad():
            for t, g in zip((t for W, b, _ in params for t in (W, b)), grads):
                t -= learning_rate * g
        total, count = total + value.item(), count + 1
    return total / count
