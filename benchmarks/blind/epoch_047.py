# piece: epoch
# truth: wrong
# function: epoch
# mistake: labels and predictions are exchanged in the loss
# line: 21
# style: torch, Spanish names
import torch

def perdida(real, estimado):
    return -(real * torch.log(estimado.clamp(1e-9, 1)) + (1 - real) * torch.log((1 - estimado).clamp(1e-9, 1))).mean()

def epoch(parametros, x, y, tasa, lote):
    orden = torch.randperm(len(x))
    suma = 0.0
    vueltas = len(x) // lote
    for i in range(vueltas):
        filas = orden[i * lote:(i + 1) * lote]
        salida = x[filas]
        for W, b, f in parametros:
            salida = f(salida @ W + b)
        valor = perdida(salida[:, 0], y[filas])
        valor.backward()
        with torch.no_grad():
            for W, b, _ in parametros:
                W -= tasa * W.grad
                b -= tasa * b.grad
                W.grad.zero_()
                b.grad.zero_()
        suma += valor.item()
    return parametros, suma / vueltas
