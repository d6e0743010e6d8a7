declare module "pdfmake" {
  const printer: {
    setFonts(fonts: object): void
    setUrlAccessPolicy(policy: (url: string) => boolean): void
    setLocalAccessPolicy(policy: (path: string) => boolean): void
    setTableLayouts(layouts: object): void
    createPdf(definition: object): { getStream(): Promise<object>; getBuffer(): Promise<Uint8Array> }
  }
  export default printer
}

declare module "pdfmake/js/LayoutBuilder.js"
declare module "pdfmake/js/Renderer.js"
